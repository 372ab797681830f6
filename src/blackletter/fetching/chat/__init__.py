"""Questions to a language model behind an endpoint that speaks OpenAI's chat completions, bounded in time and size."""
