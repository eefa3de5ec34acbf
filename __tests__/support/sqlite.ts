process.env.TEST_PROVIDER = "sqlite";
