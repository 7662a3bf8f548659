using LaborRisk.Domain;

namespace LaborRisk.Ledger;

/// <summary>What the ledger asks of the directory, the officers' file and the gates, as they are now.</summary>
public interface IDistrict
{
    /// <summary>The company of an index that a transition carries.</summary>
    Enterprise this[int company] { get; }

    bool TryFind(string enterpriseId, out int company);

    /// <summary>Id of the union chair; empty = none on file.</summary>
    string ChairOf(int company);

    /// <summary>Whether those inside the company may be told, and what.</summary>
    /// <param name="company">Index, or <see cref="Signal.DistrictOnly"/>.</param>
    ChairRuling Rule(int company, IReadOnlyList<Driver> evidence);
}
