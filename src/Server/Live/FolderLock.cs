using LaborRisk.Server.Commands;

namespace LaborRisk.Server.Live;

/// <summary>
/// Keeps a data folder for one process: a second would cut off what the first appends to the journal. The system lets go when the process ends,
/// however it ends; the file stays and means nothing.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <param name="folder">It is there already.</param>
    /// <exception cref="CommandFailedException">Another process has it.</exception>
    public static FolderLock Take(string folder)
    {
        var path = Path.Combine(folder, "lock");
        try
        {
            return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new CommandFailedException(
                $"数据文件夹 {folder} 正被另一个进程使用，请先停止它，或另设 dataDir · "
                + $"the data folder {folder} is in use by another process: stop that one, or set another dataDir");
        }
    }

    public void Dispose() => file.Dispose();
}
