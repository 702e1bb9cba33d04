"""What runs behind the pages: running, waiting and failed jobs, and the progress of one."""
