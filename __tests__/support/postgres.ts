process.env.TEST_PROVIDER = "postgres";
