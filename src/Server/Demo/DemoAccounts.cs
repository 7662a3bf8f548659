using LaborRisk.Domain;
using LaborRisk.Ledger;
using LaborRisk.Simulator;

namespace LaborRisk.Server.Demo;

/// <summary>Who can sign in to the demo. Nobody has a password: each has a sign-in link that is good once.</summary>
internal sealed class DemoAccounts(AccountStore accounts, SessionStore sessions, TokenStore tokens, SeedCase seed, IReadOnlyList<Officer> officers)
{
    private const string By = "demo";

    /// <summary>A sign-in link's secret for the desk.</summary>
    public string Desk() => Link("desk", Role.DistrictDesk, First(OfficerRole.DistrictUnion));

    /// <summary>For the union chair of the company that visitors make the case of.</summary>
    public string Chair() => Link("chair", Role.UnionChair, officers.First(officer => officer.Id == seed.Chair));

    public string Administrator() => Link("admin", Role.Administrator, null);

    public string Token(TokenKind kind) => tokens.Add(kind, By, By).Secret;

    private Officer First(OfficerRole role) => officers.First(officer => officer.Role == role);

    private string Link(string name, Role role, Officer? officer)
    {
        accounts.Add(new Account { Name = name, DisplayName = officer?.Name ?? name, Role = role, OfficerId = officer?.Id ?? "" }, By);
        return sessions.NewLink(name).Token;
    }
}
