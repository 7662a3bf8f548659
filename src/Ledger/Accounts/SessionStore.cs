using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>Who is signed in, and the links by which one can sign in once.</summary>
public sealed class SessionStore(LedgerStore store, SessionLife life, TimeProvider clock)
{
    // Every request would otherwise wait for the disk.
    private const long SeenEvery = 60 * Instant.Second;

    private const long Minute = 60 * Instant.Second;

    private const string Select = $"""
        SELECT {Account.Columns}
        FROM sessions s JOIN accounts c ON c.name = s.account_name
        WHERE s.session_hash = @Hash AND s.created_at > @BornAfter AND s.seen_at > @SeenAfter AND c.disabled = 0
        """;

    private const string ForgetEnded = "DELETE FROM sessions WHERE created_at <= @BornAfter OR seen_at <= @SeenAfter";

    private const string TakeLink =
        "DELETE FROM sign_in_links WHERE link_hash = @Hash AND expires_at > @Now";

    private const string SelectLink = $"""
        SELECT {Account.Columns} FROM sign_in_links l JOIN accounts c ON c.name = l.account_name
        WHERE l.link_hash = @Hash AND l.expires_at > @Now AND c.disabled = 0
        """;

    private Instant Now => Instant.From(clock.GetUtcNow());

    /// <summary>Signs in; sessions that have ended are forgotten on the way.</summary>
    /// <returns>The session's id, which is stored nowhere.</returns>
    public string Begin(string name)
    {
        var (id, now) = (SecretId.New(), Now);
        store.Write(work =>
        {
            work.Execute(ForgetEnded, Limits("", now));
            return work.Execute(
                "INSERT INTO sessions (session_hash, account_name, created_at, seen_at) VALUES (@Hash, @Name, @Now, @Now)",
                new { Hash = Fingerprint.Of(id), Name = name, Now = now.Milliseconds });
        });
        return id;
    }

    /// <summary>Whose session it is.</summary>
    /// <returns><c>null</c> = it never was, has ended, or the account is disabled.</returns>
    public Account? Find(string id)
    {
        var now = Now;
        var limits = Limits(Fingerprint.Of(id), now);
        var found = store.Read(work => work.First<Account>(Select, limits));
        if (found is not null && store.Read(work => work.First<long>("SELECT seen_at FROM sessions WHERE session_hash = @Hash", limits)) is var seen
            && now.Milliseconds - seen >= SeenEvery)
        {
            store.Write(work => work.Execute(
                "UPDATE sessions SET seen_at = @Now WHERE session_hash = @Hash", new { Hash = Fingerprint.Of(id), Now = now.Milliseconds }));
        }

        return found;
    }

    /// <summary>As <see cref="Find"/>, without counting as a request of the session.</summary>
    public Account? Look(string id)
    {
        var limits = Limits(Fingerprint.Of(id), Now);
        return store.Read(work => work.First<Account>(Select, limits));
    }

    public void End(string id) =>
        store.Write(work => work.Execute("DELETE FROM sessions WHERE session_hash = @Hash", new { Hash = Fingerprint.Of(id) }));

    /// <summary>A link for one sign-in; an earlier one of the account ends.</summary>
    /// <returns>The link's token, which is stored nowhere, and its end.</returns>
    public (string Token, Instant Expires) NewLink(string name)
    {
        var (token, expires) = (SecretId.New(), Now.Plus(life.LinkMinutes * Minute));
        store.Write(work =>
        {
            work.Execute("DELETE FROM sign_in_links WHERE account_name = @Name", new { Name = name });
            return work.Execute(
                "INSERT INTO sign_in_links (link_hash, account_name, expires_at) VALUES (@Hash, @Name, @Expires)",
                new { Hash = Fingerprint.Of(token), Name = name, Expires = expires.Milliseconds });
        });
        return (token, expires);
    }

    /// <summary>Whose link it is, without using it up.</summary>
    public Account? FindLink(string token) =>
        store.Read(work => work.First<Account>(SelectLink, new { Hash = Fingerprint.Of(token), Now = Now.Milliseconds }));

    /// <returns>Whether the link could still be used; of two at once one wins.</returns>
    public bool UseLink(string token) =>
        store.Write(work => work.Execute(TakeLink, new { Hash = Fingerprint.Of(token), Now = Now.Milliseconds })) == 1;

    private object Limits(string hash, Instant now) => new
    {
        Hash = hash,
        BornAfter = now.Milliseconds - life.AbsoluteHours * Instant.Hour,
        SeenAfter = now.Milliseconds - life.IdleMinutes * Minute,
    };
}
