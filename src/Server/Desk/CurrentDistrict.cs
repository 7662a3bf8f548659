namespace LaborRisk.Server.Desk;

/// <summary>The district as it is now; replaced when directory, officers or thresholds are read anew.</summary>
internal sealed class CurrentDistrict(District first)
{
    private District current = first;

    public District Current => Volatile.Read(ref current);

    /// <summary>Afterwards call <c>AlertBook.Refresh</c>, so that scopes follow the new directory.</summary>
    public void Replace(District district) => Volatile.Write(ref current, district);
}
