-- Where each reader of topics stands: changed in the transaction that keeps what it read.
CREATE TABLE fold_offset (
    fold text NOT NULL,
    topic text NOT NULL,
    partition int NOT NULL,
    next_offset bigint NOT NULL,
    -- Of the record before: a log that lost its end is noticed (KIP-320).
    leader_epoch int,
    PRIMARY KEY (fold, topic, partition)
);
