using System.Collections.Concurrent;
using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>What a token opens.</summary>
public enum TokenKind : byte
{
    /// <summary>Sends events in.</summary>
    Ingest,

    /// <summary>A wall in a hall: scores and alerts without recipients and texts.</summary>
    Wall,

    Metrics,
}

/// <summary>A token as the administrator sees it; the token itself was shown once.</summary>
public sealed record Token
{
    public string TokenId { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Label { get; init; } = "";

    public string CreatedBy { get; init; } = "";

    public Instant CreatedAt => new(CreatedMs);

    internal long CreatedMs { get; init; }
}

/// <summary>Tokens of machines. Stored as SHA-256 only.</summary>
public sealed class TokenStore(LedgerStore store, TimeProvider clock)
{
    private const int IdDigits = 12;
    private static readonly TimeSpan RememberedFor = TimeSpan.FromSeconds(5);

    private const string Select =
        "SELECT token_id AS TokenId, kind AS Kind, label AS Label, created_by AS CreatedBy, created_at AS CreatedMs FROM tokens";

    private const string Insert = """
        INSERT INTO tokens (token_id, token_hash, kind, label, created_at, created_by) VALUES (@Id, @Hash, @Kind, @Label, @Now, @By)
        ON CONFLICT (token_hash) DO NOTHING
        """;

    /// <summary>By hash: tokens that exist, so no more than those. Replaced as a whole when one is revoked.</summary>
    private ConcurrentDictionary<string, (DateTimeOffset At, (TokenKind, string) Opens)> remembered = new(StringComparer.Ordinal);

    public IReadOnlyList<Token> List() => store.Read(work => work.Query<Token>($"{Select} ORDER BY created_at, token_id"));

    /// <returns>The id by which it can be revoked, and the token, which is stored nowhere.</returns>
    public (string Id, string Secret) Add(TokenKind kind, string label, string by)
    {
        var secret = SecretId.New();
        return (Keep(secret, kind, label, by), secret);
    }

    /// <summary>Lets a token in that somebody else chose; one that is there stays as it is.</summary>
    /// <returns>The id by which it can be revoked.</returns>
    public string Keep(string secret, TokenKind kind, string label, string by)
    {
        var hash = Fingerprint.Of(secret);
        store.Write(work => work.Execute(Insert, new
        {
            Id = hash[..IdDigits],
            Hash = hash,
            Kind = kind.ToString().ToLowerInvariant(),
            Label = label,
            Now = Instant.From(clock.GetUtcNow()).Milliseconds,
            By = by,
        }));
        return hash[..IdDigits];
    }

    /// <summary>Asked with every request of a machine, so what was found is remembered for a moment; a token that is revoked is forgotten at once.</summary>
    /// <returns>What it opens; <c>null</c> = nothing.</returns>
    public (TokenKind Kind, string Label)? Find(ReadOnlySpan<char> secret)
    {
        var hash = Fingerprint.Of(secret);
        var (now, known) = (clock.GetUtcNow(), Volatile.Read(ref remembered));
        if (known.TryGetValue(hash, out var recent) && now - recent.At < RememberedFor && now >= recent.At)
        {
            return recent.Opens;
        }

        var row = store.Read(work => work.First<Token>($"{Select} WHERE token_hash = @Hash", new { Hash = hash }));
        if (row is null || !Enum.TryParse<TokenKind>(row.Kind, ignoreCase: true, out var kind))
        {
            return null;
        }

        // Into what was there before the reading: if a token was revoked meanwhile, nobody looks there again.
        known[hash] = (now, (kind, row.Label));
        return (kind, row.Label);
    }

    /// <returns>Whether there was one.</returns>
    public bool Revoke(string tokenId)
    {
        var was = store.Write(work => work.Execute("DELETE FROM tokens WHERE token_id = @Id", new { Id = tokenId })) == 1;
        Volatile.Write(ref remembered, new(StringComparer.Ordinal));
        return was;
    }
}
