-- Who speaks in the signals, and on whose side. The members of a project are people of it by themselves; everybody else is added by
-- hand, once, when somebody asks whose words they are.
create table public.project_people (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null
        constraint project_people_project_id_fkey references public.projects on delete cascade,
    name text not null
        constraint project_people_name_valid check (btrim(name) <> '' and char_length(name) <= 200),
    spellings text[] not null default '{}'
        constraint project_people_spellings_valid check (cardinality(spellings) <= 50),
    addresses text[] not null default '{}'
        constraint project_people_addresses_valid check (cardinality(addresses) <= 50),
    side text not null
        constraint project_people_side_valid check (side in ('client', 'studio', 'other')),
    user_id uuid,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint project_people_user_id_unique unique (project_id, user_id)
);
comment on table public.project_people is
    'The people of a project and whose side each is on: only the words of the client''s side open a gate.';
comment on column public.project_people.id is 'The person.';
comment on column public.project_people.project_id is 'The project.';
comment on column public.project_people.name is 'As the signals or the account name the person.';
comment on column public.project_people.spellings is 'Other names under which the person appears: nicknames, initials, misheard ones.';
comment on column public.project_people.addresses is 'E-mail addresses; an address counts for more than a name.';
comment on column public.project_people.side is
    'client; studio: who runs the project; other: suppliers, quoted third persons. A member''s follows from the role.';
comment on column public.project_people.user_id is
    'The member whose account this is; null for everybody else, and again once the membership ends.';
comment on column public.project_people.created_at is 'When the row was written.';
comment on column public.project_people.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.project_people
    for each row
    execute function private.tg__touch_updated_at();

create index idx_project_people_project_id on public.project_people (project_id);

create function private.tg_project_people__keep_member()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    if tg_op = 'DELETE' then
        raise exception using
            errcode = 'PT403',
            message = format('Cannot remove "%s": the person is a member of the project', old.name),
            hint = 'End the membership first';
    end if;
    raise exception using
        errcode = 'PT403',
        message = format('Cannot change the side of "%s": a member''s side follows from the role', old.name),
        hint = 'Change the role of the member';
end $$;
comment on function private.tg_project_people__keep_member() is
    'Before a user changes the side or project of a member, or deletes it: refuses. What the role says cannot be said '
    'otherwise beside it.';

create trigger _200_keep_member_update
    before update on public.project_people
    for each row
    when (
        current_user = 'authenticated'
        and old.user_id is not null
        and (old.side is distinct from new.side or old.project_id is distinct from new.project_id)
    )
    execute function private.tg_project_people__keep_member();

-- A user deletes a whole project as its owner; its people then go by the cascade, which runs as the owner of the table.
create trigger _200_keep_member_delete
    before delete on public.project_people
    for each row
    when (current_user = 'authenticated' and old.user_id is not null)
    execute function private.tg_project_people__keep_member();

create function private.read_accounts(user_ids uuid[])
    returns table (user_id uuid, name text, address text)
    language plpgsql
    stable
    set search_path = ''
as $$
begin
    -- The users live in the auth service. Where its tables are in another database, nothing is known of them.
    if to_regclass('auth.users') is null then
        return;
    end if;
    return query execute $sql$
        select
            account.id,
            left(
                coalesce(
                    nullif(btrim(account.raw_user_meta_data ->> 'full_name'), ''),
                    nullif(btrim(account.raw_user_meta_data ->> 'name'), ''),
                    nullif(split_part(account.email, '@', 1), '')
                ),
                200
            ),
            nullif(lower(account.email), '')
        from auth.users as account
        where account.id = any ($1)
    $sql$
    using read_accounts.user_ids;
end $$;
comment on function private.read_accounts(uuid[]) is
    'Names and e-mail addresses of users, as far as the auth service is in this database and knows them.';

create function private.side_of(role text)
    returns text
    language sql
    immutable
    set search_path = ''
as $$
    select case side_of.role when 'client' then 'client' else 'studio' end
$$;
comment on function private.side_of(text) is 'The side that a member''s role stands for.';

-- Security definer: an owner who adds a member thereby writes a person with an address that only the account knows.
create function private.tg_project_members__keep_people()
    returns trigger
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
begin
    if tg_op <> 'INSERT' then
        -- Who has left still said what was said, and on the same side. Not where the project is being deleted with its people.
        update public.project_people as person
        set user_id = null
        from old_rows
        where person.project_id = old_rows.project_id
            and person.user_id = old_rows.user_id
            and exists (select from public.projects as project where project.id = old_rows.project_id)
            and not exists (
                select
                from public.project_members as member
                where member.project_id = person.project_id
                    and member.user_id = person.user_id
            );
    end if;
    if tg_op = 'DELETE' then
        return null;
    end if;

    -- Who was a person of the project before is recognised by the address.
    update public.project_people as person
    set
        user_id = joined.user_id,
        side = joined.side
    from (
        select distinct on (member.project_id, member.user_id)
            known.id,
            member.user_id,
            private.side_of(member.role) as side
        from new_rows as member
        join private.read_accounts(array(select new_rows.user_id from new_rows)) as account
            on account.user_id = member.user_id
        join public.project_people as known
            on known.project_id = member.project_id
            and known.user_id is null
            and account.address = any (
                select lower(address)
                from unnest(known.addresses) as address
            )
        where not exists (
            select
            from public.project_people as other
            where other.project_id = member.project_id
                and other.user_id = member.user_id
        )
        order by member.project_id, member.user_id, known.created_at, known.id
    ) as joined
    where person.id = joined.id;

    insert into public.project_people as person (project_id, name, addresses, side, user_id)
    select
        member.project_id,
        coalesce(account.name, 'Member ' || left(member.user_id::text, 8)),
        case when account.address is null then '{}' else array[account.address] end,
        private.side_of(member.role),
        member.user_id
    from new_rows as member
    left join private.read_accounts(array(select new_rows.user_id from new_rows)) as account
        on account.user_id = member.user_id
    order by member.project_id, member.user_id
    on conflict on constraint project_people_user_id_unique do update
    set side = excluded.side
    where person.side <> excluded.side;
    return null;
end $$;
comment on function private.tg_project_members__keep_people() is
    'After members come, change role or leave: they are people of the project, on the side of their role. Who leaves '
    'stays one, without the account.';

create trigger _300_keep_people_insert
    after insert on public.project_members
    referencing new table as new_rows
    for each statement
    execute function private.tg_project_members__keep_people();

create trigger _300_keep_people_update
    after update on public.project_members
    referencing old table as old_rows new table as new_rows
    for each statement
    execute function private.tg_project_members__keep_people();

create trigger _300_keep_people_delete
    after delete on public.project_members
    referencing old table as old_rows
    for each statement
    execute function private.tg_project_members__keep_people();

create trigger _700_log_activity
    after insert or update or delete on public.project_people
    for each row
    execute function private.tg__log_activity(
        'id', 'project_id', 'name', 'spellings', 'addresses', 'side', 'user_id'
    );

alter table public.project_people enable row level security;

create policy "Members see their projects' people"
    on public.project_people
    for select
    to authenticated
    using (project_id in (select private.member_project_ids()));

create policy "Owners and consultants add people"
    on public.project_people
    for insert
    to authenticated
    with check (project_id in (select private.member_project_ids('{owner,consultant}')));

create policy "Owners and consultants change people"
    on public.project_people
    for update
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')))
    with check (project_id in (select private.member_project_ids('{owner,consultant}')));

create policy "Owners and consultants remove people"
    on public.project_people
    for delete
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')));

-- Not user_id, which follows from the membership.
grant select, delete on public.project_people to authenticated;
grant
    insert (id, project_id, name, spellings, addresses, side),
    update (project_id, name, spellings, addresses, side)
    on public.project_people
    to authenticated;
grant select, insert, update, delete on public.project_people to service_role;
