-- Who takes part in a project: who speaks in its signals and on whose side, who is invited, and who has seen what. The members of a project are people of it by themselves; everybody else is added by
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
    'The people of a project and the side each is on. Only words of the client''s side open a gate.';
comment on column public.project_people.id is 'The person.';
comment on column public.project_people.project_id is 'The project.';
comment on column public.project_people.name is 'The name that signals or the account use.';
comment on column public.project_people.spellings is
    'Other names of the same person: nicknames, initials, names that were misheard.';
comment on column public.project_people.addresses is
    'E-mail addresses. Where address and name disagree, the address decides.';
comment on column public.project_people.side is
    'client; studio: who runs the project; other: suppliers and third persons. For members it follows from the role.';
comment on column public.project_people.user_id is
    'The member whose account this is; null for everybody else, and once the membership ends.';
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
    'Before a user changes a member''s side or project, or deletes the person: refuses, because both follow from the membership.';

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
    'Names and e-mail addresses of users, if the auth service keeps its tables in this database and knows the users.';

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
    'After members join, change role or leave: keeps them among the people of the project, on the side of their role. Members '
    'who leave stay as people without an account.';

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

-- How people come to work on a project together: invitations, and what each member has seen.
create table public.project_invitations (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null
        constraint project_invitations_project_id_fkey references public.projects on delete cascade,
    role text not null
        constraint project_invitations_role_valid check (role in ('owner', 'consultant', 'client')),
    address text
        constraint project_invitations_address_valid check (address = lower(address) and char_length(address) <= 254),
    token_hash text not null
        constraint project_invitations_token_hash_unique unique,
    invited_by uuid,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    accepted_by uuid,
    accepted_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.project_invitations is
    'Invitations to join a project, each for one person: by e-mail address, or by a link for whoever has it. Written by '
    'invite_member, accept_invitation and revoke_invitation.';
comment on column public.project_invitations.id is 'The invitation.';
comment on column public.project_invitations.project_id is 'The project.';
comment on column public.project_invitations.role is
    'The role that the invited person gets: owner, consultant or client.';
comment on column public.project_invitations.address is
    'In lower case. Only an account with this confirmed e-mail address may accept. Null if whoever has the link may.';
comment on column public.project_invitations.token_hash is 'SHA-256, in hex, of the token in the link. The token itself is stored nowhere.';
comment on column public.project_invitations.invited_by is
    'The owner who invited. The invitation ends when that person is no longer an owner.';
comment on column public.project_invitations.expires_at is 'The end of its validity.';
comment on column public.project_invitations.revoked_at is
    'When an owner revoked it or the invited person declined it; null otherwise.';
comment on column public.project_invitations.accepted_by is 'Who accepted; null until then.';
comment on column public.project_invitations.accepted_at is 'When it was accepted; null until then.';
comment on column public.project_invitations.created_at is 'When the row was written.';
comment on column public.project_invitations.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.project_invitations
    for each row
    execute function private.tg__touch_updated_at();

create index idx_project_invitations_project_id on public.project_invitations (project_id);

-- The invitations of who signs in with an address.
create index idx_project_invitations_address on public.project_invitations (address) where address is not null;

alter table public.project_invitations enable row level security;

create policy "Owners see their projects' invitations"
    on public.project_invitations
    for select
    to authenticated
    using (project_id in (select private.member_project_ids('{owner}')));

grant select on public.project_invitations to authenticated, service_role;

create function private.confirmed_address()
    returns text
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    v_address text;
begin
    -- The users live in the auth service, see private.read_accounts. The address in the token may be an hour old.
    if to_regclass('auth.users') is not null then
        execute 'select lower(account.email) from auth.users as account where account.id = $1 and account.email_confirmed_at is not null'
        into v_address
        using private.current_user_id();
    end if;
    return v_address;
end $$;
comment on function private.confirmed_address() is
    'The e-mail address of the signed-in user, in lower case; null unless the auth service has confirmed it.';

create function private.hash_token(token text)
    returns text
    language sql
    immutable
    set search_path = ''
as $$
    select encode(sha256(convert_to(hash_token.token, 'UTF8')), 'hex')
$$;
comment on function private.hash_token(text) is
    'What is stored of a token. Tokens are long and random, so a plain hash reveals nothing about them.';

create function private.is_open(invitation public.project_invitations)
    returns boolean
    language sql
    stable
    set search_path = ''
as $$
    select invitation.revoked_at is null
        and invitation.accepted_at is null
        and invitation.expires_at > now()
        and exists (
            select
            from public.project_members as member
            where member.project_id = invitation.project_id
                and member.user_id = invitation.invited_by
                and member.role = 'owner'
        )
$$;
comment on function private.is_open(public.project_invitations) is
    'Whether it can be accepted: neither used, revoked nor expired, and its sender is still an owner.';

-- Security definer: who is not a member yet sees neither the project nor its people.
create function private.received_invitations(token text)
    returns jsonb
    language sql
    stable
    security definer
    set search_path = ''
as $$
    select coalesce(
        jsonb_agg(
            jsonb_build_object(
                'id', invitation.id,
                'project_id', invitation.project_id,
                'project_name', project.name,
                'role', invitation.role,
                'invited_by', person.name,
                'expires_at', invitation.expires_at
            )
            order by invitation.created_at desc, invitation.id
        ),
        '[]'
    )
    from public.project_invitations as invitation
    join public.projects as project
        on project.id = invitation.project_id
    left join public.project_people as person
        on person.project_id = invitation.project_id
        and person.user_id = invitation.invited_by
    where private.is_open(invitation)
        and (
            invitation.address = private.confirmed_address()
            or (
                invitation.address is null
                and invitation.token_hash = private.hash_token(received_invitations.token)
            )
        )
$$;
comment on function private.received_invitations(text) is 'As public.received_invitations.';
grant execute on function private.received_invitations(text) to authenticated;

-- Bound to the function behind it when it is created, so that callers need no access to the schema private. So are those below.
create function public.received_invitations(token text default null)
    returns jsonb
    language sql
    stable
    set search_path = ''
begin atomic
    select private.received_invitations(received_invitations.token);
end;
comment on function public.received_invitations(text) is
    'The invitations that the signed-in user may accept: the open ones to the confirmed e-mail address of the account, and the '
    'one whose token is given. [{id, project_id, project_name, role, invited_by (name or null), expires_at}], newest first.';
grant execute on function public.received_invitations(text) to authenticated;

-- Security definer: users write invitations here alone, where they are checked.
create function private.invite_member(project_id uuid, role text, address text, expires_in_days integer)
    returns jsonb
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
declare
    v_address constant text := nullif(lower(btrim(invite_member.address)), '');
    -- 244 random bits.
    v_token constant text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
    v_invitation public.project_invitations;
begin
    if coalesce(invite_member.role, '') not in ('owner', 'consultant', 'client') then
        raise exception using
            errcode = 'PT400',
            message = format('Cannot invite as "%s": it is not a role', invite_member.role),
            hint = 'owner, consultant or client';
    end if;
    if v_address !~ '^[^[:space:]@<>"]+@[^[:space:]@<>"]+\.[^[:space:]@<>".]+$' or char_length(v_address) > 254 then
        raise exception using
            errcode = 'PT400',
            message = format('Cannot invite "%s": it is not an e-mail address', left(invite_member.address, 300));
    end if;
    if coalesce(invite_member.expires_in_days, 0) not between 1 and 90 then
        raise exception using
            errcode = 'PT400',
            message = format('Cannot invite for %s days: it must be 1 to 90', coalesce(invite_member.expires_in_days::text, 'no'));
    end if;

    perform private.lock_project(invite_member.project_id);
    perform private.require_member(invite_member.project_id, private.current_user_id(), '{owner}', 'invite');
    if exists (
        select
        from public.project_people as person
        where person.project_id = invite_member.project_id
            and person.user_id is not null
            and v_address = any (person.addresses)
    ) then
        raise exception using
            errcode = 'PT409',
            message = format('Cannot invite "%s": the person is a member already', v_address);
    end if;

    -- A new invitation takes the place of an earlier one.
    update public.project_invitations as invitation
    set revoked_at = now()
    where invitation.project_id = invite_member.project_id
        and invitation.address = v_address
        and private.is_open(invitation);
    if (
        select count(*)
        from public.project_invitations as invitation
        where invitation.project_id = invite_member.project_id
            and private.is_open(invitation)
    ) >= 100 then
        raise exception using
            errcode = 'PT409',
            message = 'Cannot invite: 100 invitations of the project are open',
            hint = 'Revoke those that are not needed';
    end if;

    insert into public.project_invitations (project_id, role, address, token_hash, invited_by, expires_at)
    values (
        invite_member.project_id,
        invite_member.role,
        v_address,
        private.hash_token(v_token),
        private.current_user_id(),
        now() + make_interval(days => invite_member.expires_in_days)
    )
    returning *
    into v_invitation;
    return jsonb_build_object(
        'id', v_invitation.id,
        'project_id', v_invitation.project_id,
        'role', v_invitation.role,
        'address', v_invitation.address,
        'expires_at', v_invitation.expires_at,
        'token', v_token
    );
end $$;
comment on function private.invite_member(uuid, text, text, integer) is 'As public.invite_member.';
grant execute on function private.invite_member(uuid, text, text, integer) to authenticated;

create function public.invite_member(
    project_id uuid,
    role text,
    address text default null,
    expires_in_days integer default 14
)
    returns jsonb
    language sql
    volatile
    set search_path = ''
begin atomic
    select private.invite_member(
        invite_member.project_id,
        invite_member.role,
        invite_member.address,
        invite_member.expires_in_days
    );
end;
comment on function public.invite_member(uuid, text, text, integer) is
    'Invites one person to the project, for an owner: the account with that e-mail address or, without one, whoever has the link. '
    'Returns {id, project_id, role, address, expires_at, token}; the token is shown this once. It sends nothing. An earlier '
    'invitation of the same address is revoked. expires_in_days: 1 to 90. PT400 for a wrong argument, PT404 for who is no member, '
    'PT403 for other roles, PT409 where the person is a member already or 100 invitations are open.';
grant execute on function public.invite_member(uuid, text, text, integer) to authenticated;

-- Security definer: a user becomes a member only here and where an owner says so.
create function private.accept_invitation(token text, invitation_id uuid)
    returns jsonb
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
declare
    v_user_id constant uuid := private.current_user_id();
    v_address constant text := private.confirmed_address();
    v_invitation public.project_invitations;
    v_role text;
begin
    select invitation.*
    into v_invitation
    from public.project_invitations as invitation
    where invitation.token_hash = private.hash_token(accept_invitation.token)
        or (invitation.id = accept_invitation.invitation_id and invitation.address = v_address)
    limit 1;
    if not found then
        raise exception using
            errcode = 'PT404',
            message = 'Cannot find the invitation',
            hint = 'Sign in with the e-mail address that was invited, or ask for a new link';
    end if;
    if v_invitation.address <> coalesce(v_address, '') then
        raise exception using
            errcode = 'PT403',
            message = 'Cannot accept the invitation: it is for another e-mail address',
            hint = 'Sign in with the address that was invited';
    end if;

    perform private.lock_project(v_invitation.project_id);
    select invitation.*
    into v_invitation
    from public.project_invitations as invitation
    where invitation.id = v_invitation.id
    for update;

    select member.role
    into v_role
    from public.project_members as member
    where member.project_id = v_invitation.project_id
        and member.user_id = v_user_id;
    -- Who follows the link once more is a member still.
    if found and v_invitation.accepted_by = v_user_id then
        return jsonb_build_object('project_id', v_invitation.project_id, 'role', v_role);
    end if;
    if not private.is_open(v_invitation) then
        raise exception using
            errcode = 'PT410',
            message = 'Cannot accept the invitation: it was used or taken back, or has expired',
            hint = 'Ask an owner of the project for a new one';
    end if;

    -- Who is a member already keeps the role.
    if v_role is null then
        insert into public.project_members (project_id, user_id, role)
        values (v_invitation.project_id, v_user_id, v_invitation.role);
    end if;
    update public.project_invitations as invitation
    set
        accepted_by = v_user_id,
        accepted_at = now()
    where invitation.id = v_invitation.id;
    return jsonb_build_object('project_id', v_invitation.project_id, 'role', coalesce(v_role, v_invitation.role));
end $$;
comment on function private.accept_invitation(text, uuid) is 'As public.accept_invitation.';
grant execute on function private.accept_invitation(text, uuid) to authenticated;

create function public.accept_invitation(token text default null, invitation_id uuid default null)
    returns jsonb
    language sql
    volatile
    set search_path = ''
begin atomic
    select private.accept_invitation(accept_invitation.token, accept_invitation.invitation_id);
end;
comment on function public.accept_invitation(text, uuid) is
    'Makes the signed-in user a member of the project: by the token of the link, or by the id of an invitation to the confirmed '
    'e-mail address of the account. An invitation to an address is for that account alone, also by its link. Returns '
    '{project_id, role}; who is a member already keeps the role, and the same user may repeat it. PT404 where there is no such '
    'invitation, PT403 where it is for another address, PT410 where it was used or revoked or has expired.';
grant execute on function public.accept_invitation(text, uuid) to authenticated;

-- Security definer: as invite_member.
create function private.revoke_invitation(invitation_id uuid)
    returns void
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
begin
    -- Asked after the lock, so that it is either accepted or revoked.
    perform
    from public.project_invitations as invitation
    where invitation.id = revoke_invitation.invitation_id
        and (
            invitation.address = private.confirmed_address()
            or invitation.project_id in (select private.member_project_ids('{owner}'))
        )
    for update;
    if not found then
        raise exception using
            errcode = 'PT404',
            message = format('Cannot find the invitation "%s"', revoke_invitation.invitation_id);
    end if;
    update public.project_invitations as invitation
    set revoked_at = coalesce(invitation.revoked_at, now())
    where invitation.id = revoke_invitation.invitation_id
        and invitation.accepted_at is null;
    if not found then
        raise exception using
            errcode = 'PT410',
            message = 'Cannot revoke the invitation: it was accepted',
            hint = 'Remove the member';
    end if;
end $$;
comment on function private.revoke_invitation(uuid) is 'As public.revoke_invitation.';
grant execute on function private.revoke_invitation(uuid) to authenticated;

create function public.revoke_invitation(invitation_id uuid)
    returns void
    language sql
    volatile
    set search_path = ''
begin atomic
    select private.revoke_invitation(revoke_invitation.invitation_id);
end;
comment on function public.revoke_invitation(uuid) is
    'Takes an invitation back, for an owner of the project, or declines it, for the account with the invited e-mail address. '
    'PT404 for everybody else, PT410 where it was accepted.';
grant execute on function public.revoke_invitation(uuid) to authenticated;

create table public.project_visits (
    project_id uuid not null,
    user_id uuid not null default private.current_user_id(),
    seen_at timestamptz not null default now(),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint project_visits_pkey primary key (project_id, user_id),
    constraint project_visits_member_fkey foreign key (project_id, user_id)
        references public.project_members (project_id, user_id) on delete cascade
);
comment on table public.project_visits is
    'When each member last looked at what changed in a project. Written by mark_seen; deleted with the membership.';
comment on column public.project_visits.project_id is 'The project.';
comment on column public.project_visits.user_id is 'The member.';
comment on column public.project_visits.seen_at is 'Changes up to this time are not new to the member.';
comment on column public.project_visits.created_at is 'When the row was written.';
comment on column public.project_visits.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.project_visits
    for each row
    execute function private.tg__touch_updated_at();

alter table public.project_visits enable row level security;

create policy "Members read when they looked themselves"
    on public.project_visits
    for select
    to authenticated
    using (user_id = (select private.current_user_id()));

create policy "Members mark what they have seen themselves"
    on public.project_visits
    for insert
    to authenticated
    with check (
        user_id = (select private.current_user_id())
        and project_id in (select private.member_project_ids())
    );

create policy "Members move their own mark"
    on public.project_visits
    for update
    to authenticated
    using (user_id = (select private.current_user_id()))
    with check (user_id = (select private.current_user_id()));

grant select on public.project_visits to authenticated, service_role;
grant insert (project_id, seen_at), update (seen_at) on public.project_visits to authenticated;

create function public.mark_seen(project_id uuid, seen_at timestamptz default now())
    returns timestamptz
    language sql
    volatile
    set search_path = ''
as $$
    insert into public.project_visits as visit (project_id, seen_at)
    values (mark_seen.project_id, least(mark_seen.seen_at, now()))
    on conflict on constraint project_visits_pkey do update
    set seen_at = greatest(visit.seen_at, excluded.seen_at)
    returning visit.seen_at
$$;
comment on function public.mark_seen(uuid, timestamptz) is
    'Records that the signed-in member has seen the changes up to that time; it never moves back, nor beyond now. Returns the '
    'time. 42501 for users who are not members.';
grant execute on function public.mark_seen(uuid, timestamptz) to authenticated;
