namespace LaborRisk.RiskEngine.Queries;

/// <summary>A company's sightings in the <see cref="SightingStore"/>, sorted. <c>default</c> is empty and owns no room there.</summary>
/// <param name="Slot">Page and place of the first.</param>
/// <param name="Size">Size of the slot: one more than its index among the sizes; 0 = no slot.</param>
internal record struct SightingList(int Slot, int Count, byte Size);
