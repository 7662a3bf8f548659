namespace LaborRisk.WholeProduct.Demo;

/// <summary>A folder of its own that goes with the test.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("laborrisk").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
