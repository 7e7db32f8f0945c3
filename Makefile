PYTHON ?= python3
PORT ?= 8000
ARGS ?=

.PHONY: help start test python

help:
	@echo "make start [PORT=8000]  the catalogue at http://127.0.0.1:8000/"
	@echo "make test [ARGS=...]    its tests"

start: python
	@exec $(PYTHON) config/bootstrap.py start --port $(PORT)

test: python
	@exec $(PYTHON) config/bootstrap.py test $(ARGS)

python:
	@command -v $(PYTHON) > /dev/null || { echo "Python 3.11 or newer is needed, and there is no $(PYTHON) here." >&2; exit 1; }
