-- Under which a delivery is known outside: random where those inside the enterprise hear, for delivery_id can be guessed from the alert's topic and day.
-- NULL = the delivery_id itself.
ALTER TABLE deliveries ADD COLUMN notice_id TEXT NULL;
