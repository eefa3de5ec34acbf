// Databases are stopped and started again, and servers given time to notice.
jest.setTimeout(600_000);
