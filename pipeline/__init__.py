"""`vanthu`: reads Vietnamese official letters and gets them to the right police desk.

The order of the stages stands in `pipeline.process`, the nouns in `pipeline.model`.
"""
