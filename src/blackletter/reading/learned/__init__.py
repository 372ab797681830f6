"""A small learned model that gives a second opinion on each clause: is it a step, of which kind, stage and modality.

It sees words through the rules' lexicon and with names masked, so that invented countries and parties count like real
ones; its weights are trained by `python -m tasks.train_step_model` on the annotated texts of the repository.
"""
