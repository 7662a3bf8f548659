using LaborRisk.Domain;

namespace LaborRisk.Alerts.Routing;

/// <summary>What may be told to whom, by how many people it could point at. The configured gates count only where they are stricter.</summary>
internal sealed class PrivacyGates(Gates configured)
{
    private static readonly Gates Least = new();

    private readonly int workersInside = Math.Max(configured.WorkersInside, Least.WorkersInside);
    private readonly int smallCompany = Math.Max(configured.SmallCompany, Least.SmallCompany);

    /// <summary>
    /// Whether only the district desk may hear of the company. An unknown headcount counts as small while the evidence contains searches
    /// and does not itself prove enough staff (a band, a reported headcount): "3-4 people asked" could be the whole staff.
    /// Without searches an unknown headcount is not small: figures and registers point at nobody.
    /// </summary>
    public bool DeskOnly(Enterprise enterprise, IReadOnlyList<Driver> evidence) => enterprise.Headcount is { } staff
        ? staff < smallCompany
        : evidence.Any(driver => driver is QueryDriver) && evidence.Max(StaffProvenBy) < smallCompany;

    /// <summary>
    /// The evidence that people inside the enterprise may hear of; empty = they hear nothing. Searches need the gate's number of workers,
    /// judged by the lower end of their band. Figures, registers and reports have no gate, but carry the notice alone only when
    /// they weigh most and no searches of fewer workers stand beside them: an alert that fewer workers may have tipped is not told inside. A model's opinion may rest on searches and opens nothing.
    /// </summary>
    public IReadOnlyList<Driver> MayBeToldInside(IReadOnlyList<Driver> evidence)
    {
        Driver[] told = [.. evidence.Where(driver => driver switch
        {
            QueryDriver queries => LeastWorkers(queries.Workers) >= workersInside,
            ModelDriver => false,
            _ => true,
        })];
        var withheld = evidence.Any(driver => driver is QueryDriver queries && LeastWorkers(queries.Workers) < workersInside);
        var searchesCarry = told.Any(driver => driver is QueryDriver);
        return !withheld && (searchesCarry || evidence is [EmploymentDriver or EventDriver, ..]) ? told : [];
    }

    private static double StaffProvenBy(Driver driver) => driver switch
    {
        QueryDriver queries => LeastWorkers(queries.Workers),
        EmploymentDriver { Indicator: Indicator.Headcount or Indicator.UnpaidWorkers } figure when double.IsFinite(figure.Value) => figure.Value,
        _ => 0,
    };

    private static int LeastWorkers(WorkersBand band) => band switch
    {
        WorkersBand.From3To4 => 3,
        WorkersBand.From5To9 => 5,
        WorkersBand.From10To19 => 10,
        WorkersBand.From20 => 20,
        _ => 0,
    };
}
