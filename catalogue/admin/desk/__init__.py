"""The desk of imports: sources, their runs, and what stands against an editor's own words."""
