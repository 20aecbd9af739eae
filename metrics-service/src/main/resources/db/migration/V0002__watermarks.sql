-- What each service has written up to an instant stands below these offsets: the newest one that is folded, and later ones.
CREATE TABLE watermark (
    service text NOT NULL,
    at timestamptz NOT NULL,
    topics text[] NOT NULL,
    partitions int[] NOT NULL,
    offsets bigint[] NOT NULL,
    PRIMARY KEY (service, at)
);
