namespace LaborRisk.Domain;

/// <summary>What an officer is to the union's chain.</summary>
public enum OfficerRole : byte
{
    /// <summary>Scope: one enterprise. Always inside it.</summary>
    UnionChair,

    /// <summary>Scope: a town.</summary>
    GridMediator,

    /// <summary>Scope: a town.</summary>
    TownUnion,

    /// <summary>The district desk.</summary>
    DistrictUnion,

    Lawyer,

    Analyst,
}

/// <summary>One row of the officers' file: a person in a role with a scope, reached through a channel. A person may have several rows.</summary>
/// <param name="Channel">inbox, webhook, wecom, dingtalk, feishu, email or sms.</param>
/// <param name="InsideEnterprise">Works in the enterprise and is gated like its chair.</param>
public sealed record Officer(string Id, string Name, OfficerRole Role, string Scope, string Channel, string Address, bool InsideEnterprise);

/// <summary>Names of roles as the contract writes them.</summary>
public static class OfficerRoles
{
    private static readonly string[] Names = ["union_chair", "grid_mediator", "town_union", "district_union", "lawyer", "analyst"];

    /// <summary>The contract's name, such as <c>union_chair</c>.</summary>
    public static string Name(this OfficerRole role) => Names[(int)role];

    public static bool TryParse(string name, out OfficerRole role)
    {
        var i = Array.IndexOf(Names, name);
        role = i < 0 ? default : (OfficerRole)i;
        return i >= 0;
    }
}
