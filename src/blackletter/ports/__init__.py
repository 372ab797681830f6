"""Small protocols: what the services need of the world."""
