-- A reply is mostly 1 to 3 KB. Kept in its row it costs neither compression nor a second table at each answer.
alter table journal set (toast_tuple_target = 8160);
