"""How things arrive: an adapter reads and yields records, `plan` compares them, `apply` alone writes."""
