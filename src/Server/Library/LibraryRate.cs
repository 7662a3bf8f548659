using LaborRisk.Server.Http;

namespace LaborRisk.Server.Library;

/// <summary>Limits questions to the library.</summary>
internal sealed class LibraryRate(LibraryLimits limits) : AddressRate(limits.RequestsPerMinute, LibraryFaults.TooOften)
{
    /// <summary>Name of the policy.</summary>
    public const string Name = "library";
}
