-- 标准照 of the file: at most one photo of a child that is neither removed nor restricted.
ALTER TABLE attachment ADD COLUMN is_portrait INTEGER NOT NULL DEFAULT 0
  CONSTRAINT attachment_is_portrait CHECK (is_portrait IN (0, 1));
