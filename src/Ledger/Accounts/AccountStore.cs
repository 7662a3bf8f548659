using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>Who may sign in. Knows hashes and sealed secrets only.</summary>
public sealed class AccountStore(LedgerStore store, TimeProvider clock)
{
    private const string Insert = """
        INSERT INTO accounts (name, display_name, role, officer_id, town, password_hash, totp_step, disabled, created_at, created_by)
        SELECT @Name, @DisplayName, @Role, @OfficerId, @Town, @PasswordHash, -1, 0, @Now, @By
        """;

    private const string Update = """
        UPDATE accounts SET display_name = @DisplayName, role = @Role, officer_id = @OfficerId, town = @Town, disabled = @Disabled
        WHERE name = @Name
        """;

    private const string EndSessions = "DELETE FROM sessions WHERE account_name = @Name";

    public bool Any() => store.Read(work => work.First<long?>("SELECT 1 FROM accounts")) is not null;

    public IReadOnlyList<Account> List() => store.Read(work => work.Query<Account>($"SELECT {Account.Columns} FROM accounts c ORDER BY c.name"));

    public Account? Find(string name) =>
        store.Read(work => work.First<Account>($"SELECT {Account.Columns} FROM accounts c WHERE c.name = @Name", new { Name = name }));

    /// <returns>Whether the name was free.</returns>
    public bool Add(Account account, string by) => Add(account, by, "WHERE 1 = 1");

    /// <summary>Adds the first account of all; of two at once one wins.</summary>
    public bool AddFirst(Account account) => Add(account, account.Name, "WHERE NOT EXISTS (SELECT 1 FROM accounts)");

    /// <summary>Changes what the account is. One that is disabled is signed out everywhere.</summary>
    public void Change(Account account) => store.Write(work =>
    {
        var changed = work.Execute(Update, Values(account, account.Name));
        return account.Disabled ? work.Execute(EndSessions, new { account.Name }) : changed;
    });

    /// <summary>Sets the password, ends every session but the one it was set in, and voids links that still wait.</summary>
    public void SetPassword(string name, string passwordHash, string keepSession) => store.Write(work =>
    {
        work.Execute("UPDATE accounts SET password_hash = @Hash WHERE name = @Name", new { Name = name, Hash = passwordHash });
        work.Execute("DELETE FROM sign_in_links WHERE account_name = @Name", new { Name = name });
        return work.Execute($"{EndSessions} AND session_hash <> @Keep", new { Name = name, Keep = Fingerprint.Of(keepSession) });
    });

    /// <summary>Replaces a hash made with fewer rounds; nobody is signed out.</summary>
    public void Rehash(string name, string passwordHash) => store.Write(work =>
        work.Execute("UPDATE accounts SET password_hash = @Hash WHERE name = @Name", new { Name = name, Hash = passwordHash }));

    public void SetPendingTotp(string name, string sealedSecret) => store.Write(work =>
        work.Execute("UPDATE accounts SET totp_pending = @Secret WHERE name = @Name", new { Name = name, Secret = sealedSecret }));

    /// <summary>The pending secret becomes the one that counts.</summary>
    public void ConfirmTotp(string name, long step) => store.Write(work => work.Execute(
        "UPDATE accounts SET totp_secret = totp_pending, totp_pending = NULL, totp_step = @Step WHERE name = @Name AND totp_pending IS NOT NULL",
        new { Name = name, Step = step }));

    /// <summary>A lost telephone: the second factor goes, and so do the sessions.</summary>
    public void DropTotp(string name) => store.Write(work =>
    {
        work.Execute("UPDATE accounts SET totp_secret = NULL, totp_pending = NULL WHERE name = @Name", new { Name = name });
        return work.Execute(EndSessions, new { Name = name });
    });

    /// <summary>Takes a time step once.</summary>
    /// <returns><c>false</c> = a code of this step or a later one was taken before.</returns>
    public bool TakeTotpStep(string name, long step) => store.Write(work =>
        work.Execute("UPDATE accounts SET totp_step = @Step WHERE name = @Name AND totp_step < @Step", new { Name = name, Step = step })) == 1;

    private bool Add(Account account, string by, string condition) =>
        store.Write(work => work.Execute($"{Insert} {condition} ON CONFLICT (name) DO NOTHING", Values(account, by))) == 1;

    private object Values(Account account, string by) => new
    {
        account.Name,
        account.DisplayName,
        Role = account.Role.Name(),
        account.OfficerId,
        account.Town,
        account.PasswordHash,
        Disabled = account.Disabled ? 1 : 0,
        Now = Instant.From(clock.GetUtcNow()).Milliseconds,
        By = by,
    };
}
