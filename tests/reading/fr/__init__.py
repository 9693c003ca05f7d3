"""French, read by the engine with French tables."""
