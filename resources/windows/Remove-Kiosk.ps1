<#
.SYNOPSIS
Takes back what Install-Kiosk.ps1 did: shell, keys, policies and account.

.DESCRIPTION
The clinic's settings and data go with the account's profile: copy them before if they are wanted.
Turn the automatic sign-in off with Autologon64.exe first. Run this as an administrator.
#>
#Requires -Version 5.1
#Requires -RunAsAdministrator
[CmdletBinding(SupportsShouldProcess)]
param()

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$bridge = Get-CimInstance -Namespace 'root\cimv2\mdm\dmmap' -ClassName 'MDM_AssignedAccess'
$bridge.ShellLauncher = $null
Set-CimInstance -CimInstance $bridge

Get-CimInstance -Namespace 'root\standardcimv2\embedded' -ClassName 'WEKF_PredefinedKey' |
    Where-Object { $_.Enabled } |
    ForEach-Object {
        $_.Enabled = $false
        Set-CimInstance -CimInstance $_
    }

Remove-ItemProperty -Path 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI' -Name 'AllowEdgeSwipe' -ErrorAction SilentlyContinue
Remove-ItemProperty -Path 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\Explorer' -Name 'DisableNotificationCenter' -ErrorAction SilentlyContinue
foreach ($name in 'SetActiveHours', 'ActiveHoursStart', 'ActiveHoursEnd') {
    Remove-ItemProperty -Path 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate' -Name $name -ErrorAction SilentlyContinue
}

if (Get-LocalUser -Name 'kiosk' -ErrorAction SilentlyContinue) {
    Remove-LocalUser -Name 'kiosk'
}
Write-Output 'The tablet is an ordinary Windows again after the next start.'
