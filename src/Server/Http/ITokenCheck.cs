namespace LaborRisk.Server.Http;

/// <summary>What a bearer token is for.</summary>
internal enum TokenKind
{
    /// <summary>May send records.</summary>
    Ingest,

    /// <summary>May see the wall and its stream.</summary>
    Wall,

    /// <summary>May read the metrics.</summary>
    Metrics,
}

/// <summary>Knows which tokens are good. Any thread.</summary>
internal interface ITokenCheck
{
    bool Allows(TokenKind kind, string token);
}
