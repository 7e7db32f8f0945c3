# One image for web, worker and beat; docker-compose.yml says which is which.
FROM python:3.12-slim-bookworm

RUN apt-get update \
    && apt-get install -y --no-install-recommends ffmpeg \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 1000 --create-home rounds \
    && install -d -o rounds -g rounds /data

WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir --no-deps --require-hashes -r requirements.txt
COPY . .

ENV DJANGO_SETTINGS_MODULE=config.settings.production \
    DATA_DIR=/data \
    PYTHONUNBUFFERED=1 \
    GUNICORN_CMD_ARGS="--bind 0.0.0.0:8000 --workers 2 --threads 8 --worker-tmp-dir /dev/shm --no-control-socket"

# Names with a fingerprint, compressed; nothing secret is needed for that.
RUN SECRET_KEY=only-while-building python manage.py collectstatic --skip-checks --noinput --verbosity 0

USER rounds
VOLUME /data
EXPOSE 8000
CMD ["gunicorn", "config.wsgi"]
