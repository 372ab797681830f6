"""Training of the step model: annotated texts, examples, fitting, the weights' file."""
