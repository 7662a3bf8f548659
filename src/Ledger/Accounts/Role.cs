namespace LaborRisk.Ledger;

/// <summary>What an account may do; the access table says what that is.</summary>
public enum Role : byte
{
    Administrator,
    Analyst,
    Approver,
    DistrictDesk,

    /// <summary>Scope: a town.</summary>
    TownUnion,

    /// <summary>Scope: a town.</summary>
    GridMediator,

    /// <summary>Scope: the enterprises whose chair the officer is.</summary>
    UnionChair,

    Auditor,
}

/// <summary>Names of the roles as routes and the ledger write them.</summary>
public static class Roles
{
    private static readonly string[] Names =
        ["administrator", "analyst", "approver", "district_desk", "town_union", "grid_mediator", "union_chair", "auditor"];

    public static string Name(this Role role) => Names[(int)role];

    public static bool TryParse(string? name, out Role role)
    {
        var i = Array.IndexOf(Names, name);
        role = i < 0 ? default : (Role)i;
        return i >= 0;
    }

    public static bool HasTown(this Role role) => role is Role.TownUnion or Role.GridMediator;
}
