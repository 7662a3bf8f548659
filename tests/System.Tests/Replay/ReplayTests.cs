namespace LaborRisk.WholeProduct.Replay;

/// <summary>Tests that share the simulated district; one after another, for the machine may be small.</summary>
[CollectionDefinition(Name)]
public sealed class ReplayTests : ICollectionFixture<SimulatedDistrict>
{
    public const string Name = "replay";
}
