namespace LaborRisk.WholeProduct.House;

/// <summary>Which project may refer to which: arrows point to Domain, nothing points to Server, each client library has one home.</summary>
internal static class Arrows
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Domain"] = [],
        ["Ingest"] = ["Domain"],
        ["RiskEngine"] = ["Domain"],
        ["RiskEngine.MLNet"] = ["Domain", "RiskEngine"],
        ["Alerts"] = ["Domain"],
        ["History"] = ["Domain"],
        ["Ledger"] = ["Domain"],
        ["Simulator"] = ["Domain"],
        ["Library"] = ["Domain"],
        ["Server"] = ["Domain", "Ingest", "RiskEngine", "Alerts", "History", "Ledger", "Library", "Simulator"],
    };

    /// <summary>Every client of something outside; its whole family counts as one.</summary>
    private static readonly string[] Clients = ["Confluent.Kafka", "InfluxDB.Client", "Microsoft.ML", "Npgsql", "Microsoft.Data.Sqlite"];

    /// <summary>One sentence for each arrow that the design forbids.</summary>
    public static IEnumerable<string> Forbidden(IReadOnlyCollection<ProjectFile> projects)
    {
        var product = projects.Where(project => project.Area == "src").ToList();
        return product.SelectMany(ForbiddenReferences)
            .Concat(product.Where(project => project is { Name: "Domain", Packages.Count: > 0 }).Select(_ => "Domain uses a package"))
            .Concat(projects.Where(project => project.Area == "bench").SelectMany(ToServer))
            .Concat(Clients.SelectMany(client => SeveralHomes(client, product)));
    }

    private static IEnumerable<string> ForbiddenReferences(ProjectFile project) => Allowed.TryGetValue(project.Name, out var allowed)
        ? project.References.Except(allowed).Select(target => $"{project.Name} → {target}")
        : [$"{project.Name} has no place in the table of arrows"];

    private static IEnumerable<string> ToServer(ProjectFile project) =>
        project.References.Where(target => target == "Server").Select(target => $"{project.Name} → {target}");

    private static IEnumerable<string> SeveralHomes(string client, IEnumerable<ProjectFile> product)
    {
        var homes = product
            .Where(project => project.Packages.Any(package => package == client || package.StartsWith(client + ".", StringComparison.Ordinal)))
            .Select(project => project.Name)
            .Order(StringComparer.Ordinal)
            .ToList();
        return homes.Count > 1 ? [$"{client} is used in {string.Join(" and ", homes)}"] : [];
    }
}
