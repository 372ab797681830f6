"""One check of the repository a module; each takes what it looks at and gives back the faults it found."""
