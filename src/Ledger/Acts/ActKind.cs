namespace LaborRisk.Ledger;

/// <summary>What a person can do to an alert.</summary>
public enum ActKind : byte
{
    /// <summary>签收</summary>
    Acknowledge,

    /// <summary>核准推送</summary>
    Release,

    /// <summary>交办、转办</summary>
    Assign,

    /// <summary>反馈</summary>
    Report,

    /// <summary>人工联系</summary>
    Phone,

    /// <summary>销号</summary>
    Resolve,
}

/// <summary>Names of the acts as routes and the ledger write them.</summary>
public static class ActKinds
{
    private static readonly string[] Names = ["acknowledge", "release", "assign", "report", "phone", "resolve"];

    public static string Name(this ActKind kind) => Names[(int)kind];

    public static bool TryParse(string? name, out ActKind kind)
    {
        var i = Array.IndexOf(Names, name);
        kind = i < 0 ? default : (ActKind)i;
        return i >= 0;
    }
}
