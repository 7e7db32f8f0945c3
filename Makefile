PYTHON ?= python3
PORT ?= 8000
ARGS ?=

.PHONY: help start test

help:
	@echo "make start [PORT=8000]  the catalogue at http://127.0.0.1:8000/"
	@echo "make test [ARGS=...]    its tests"

start:
	@exec $(PYTHON) config/bootstrap.py start --port $(PORT)

test:
	@exec $(PYTHON) config/bootstrap.py test $(ARGS)
