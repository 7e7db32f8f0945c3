"""The engine that asks an Elasticsearch cluster."""
