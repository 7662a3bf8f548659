namespace LaborRisk.WholeProduct.Live;

/// <summary>A fact that needs a small disk of its own, which only root on Linux can make.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RootFactAttribute : FactAttribute
{
    public RootFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            Skip = "Only root on Linux can mount a small disk.";
        }
    }
}
