-- Prefect's own database beside ours; run once, when the volume of PostgreSQL is new.
CREATE DATABASE prefect;
