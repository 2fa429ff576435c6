"""A whole installation out into a folder, back from it, and the proof that nothing is missing.

Database, originals and the other files of the data folder that cannot be made again go out; a manifest that
names every byte is written last. It never changes what it backs up, never writes over an installation that
holds something, and reads no clock or setting. To add a file that must not be kept, name it in
`backup.LEFT_OUT`; to add a check of rows, write it in `pipeline.store.proof`.
"""
