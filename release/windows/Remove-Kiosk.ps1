<#
.SYNOPSIS
Takes back what Install-Kiosk.ps1 did: shell, keys, policies, power, account and features.

.DESCRIPTION
The clinic's settings and data go with the account's profile: copy them before if they are wanted.
Turn the automatic sign-in off with Autologon64.exe and sign the account out first. Run this as an
administrator. Power plans go back to those that Windows comes with. Windows has to be restarted
once afterwards.
#>
#Requires -Version 5.1
#Requires -RunAsAdministrator
[CmdletBinding(SupportsShouldProcess)]
param()

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$account = 'kiosk'

& (Join-Path (Split-Path -Parent $MyInvocation.MyCommand.Path) 'Set-Shell-Kiosk.ps1') -Remove

# The filter for keys, as Windows comes: it spares administrators, blocks none of these, and the left
# Windows key, pressed five times, leads to the Welcome screen.
$filter = 'root\standardcimv2\embedded'
$values = @{
    DisableKeyboardFilterForAdministrators = 'true'
    ForceOffAccessibility = 'false'
    BreakoutKeyScanCode = '91'
}
foreach ($name in $values.Keys) {
    $setting = Get-CimInstance -Namespace $filter -ClassName 'WEKF_Settings' -Filter "Name='$name'"
    $setting.Value = $values[$name]
    Set-CimInstance -CimInstance $setting
}
$keys = 'Alt+F4', 'Alt+Tab', 'Alt+Esc', 'Ctrl+Esc', 'Ctrl+Tab', 'Shift+Ctrl+Esc', 'Win+L', 'Win+D', 'Win+E',
    'Win+R', 'Win+U', 'Win+M', 'Win+I', 'Win+A', 'Win+X', 'Win+Tab', 'Win+Enter', 'Windows', 'Ctrl+Win+F', 'F1'
foreach ($key in $keys) {
    $found = Get-CimInstance -Namespace $filter -ClassName 'WEKF_PredefinedKey' -Filter "Id='$key'"
    if ($found) {
        $found.Enabled = $false
        Set-CimInstance -CimInstance $found
    }
}

$policies = @(
    @{ Path = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI'; Name = 'AllowEdgeSwipe' },
    @{ Path = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\Explorer'; Name = 'DisableNotificationCenter' },
    @{ Path = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate'; Name = 'SetActiveHours' },
    @{ Path = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate'; Name = 'ActiveHoursStart' },
    @{ Path = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate'; Name = 'ActiveHoursEnd' }
)
foreach ($policy in $policies) {
    Remove-ItemProperty -Path $policy.Path -Name $policy.Name -ErrorAction SilentlyContinue
}
powercfg.exe /restoredefaultschemes

$user = Get-LocalUser -Name $account -ErrorAction SilentlyContinue
if ($user) {
    Get-CimInstance -ClassName 'Win32_UserProfile' -Filter "SID='$($user.SID.Value)'" | Remove-CimInstance
    Remove-LocalUser -Name $account
}

# The features, those that stand on others first.
foreach ($feature in 'Client-KeyboardFilter', 'Client-EmbeddedShellLauncher', 'Client-DeviceLockdown') {
    Disable-WindowsOptionalFeature -Online -FeatureName $feature -NoRestart | Out-Null
}
Write-Output 'The tablet is an ordinary Windows again after the next start.'
