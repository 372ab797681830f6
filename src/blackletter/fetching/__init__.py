"""The only network code: conditional HTTP requests to publishers' addresses and the times at which to make them, and
questions to a model's endpoint.
"""
