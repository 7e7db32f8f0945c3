"""What is done with files: addresses of media, served by range to those who may watch."""
