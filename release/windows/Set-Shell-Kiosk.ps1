<#
.SYNOPSIS
Gives the account "kiosk" its shell from ShellLauncher.xml, or with -Remove takes it back.

.DESCRIPTION
Install-Kiosk.ps1 and Remove-Kiosk.ps1 run it. Windows takes a shell from its own account SYSTEM
alone, through the bridge to mobile device management: run as anybody else, this script has a task
of SYSTEM's run it, and waits for that.
#>
#Requires -Version 5.1
#Requires -RunAsAdministrator
[CmdletBinding(SupportsShouldProcess)]
param([switch] $Remove)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

if ([System.Security.Principal.WindowsIdentity]::GetCurrent().IsSystem) {
    $shell = $null
    if (-not $Remove) {
        $here = Split-Path -Parent $MyInvocation.MyCommand.Path
        $configuration = Get-Content -Raw -Encoding UTF8 -Path (Join-Path $here 'ShellLauncher.xml')
        $shell = [System.Net.WebUtility]::HtmlEncode($configuration)
    }
    $class = @{ Namespace = 'root\cimv2\mdm\dmmap'; ClassName = 'MDM_AssignedAccess' }
    $bridge = Get-CimInstance @class
    $bridge.ShellLauncher = $shell
    Set-CimInstance -CimInstance $bridge
    if ([bool] (Get-CimInstance @class).ShellLauncher -eq [bool] $Remove) { exit 1 }
    exit 0
}

$task = 'Waiting-room kiosk, shell'
$command = "-NoProfile -NonInteractive -ExecutionPolicy Bypass -File `"$($MyInvocation.MyCommand.Path)`""
if ($Remove) { $command += ' -Remove' }
$registered = @{
    TaskName = $task
    Action = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument $command
    Principal = New-ScheduledTaskPrincipal -UserId 'S-1-5-18' -LogonType ServiceAccount -RunLevel Highest
    Settings = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries
}
Register-ScheduledTask @registered -Force | Out-Null
try {
    Start-ScheduledTask -TaskName $task
    $unfinished = 267009, 267011 # it runs, it has yet to run
    foreach ($second in 1..60) {
        Start-Sleep -Seconds 1
        $result = (Get-ScheduledTaskInfo -TaskName $task).LastTaskResult
        if ($unfinished -notcontains $result) { break }
    }
} finally {
    Unregister-ScheduledTask -TaskName $task -Confirm:$false
}
if ($result -ne 0) { throw "Windows did not take the shell (code $result). Restart it, then run this script again." }
