namespace LaborRisk.WholeProduct.House;

/// <summary>A fact about what git keeps; skipped in an unpacked archive.</summary>
internal sealed class CloneFactAttribute : FactAttribute
{
    public CloneFactAttribute()
    {
        if (TrackedFiles.Paths is null)
        {
            Skip = "The source tree is no git clone.";
        }
    }
}
