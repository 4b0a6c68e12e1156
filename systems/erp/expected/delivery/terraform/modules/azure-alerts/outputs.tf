output "action_group_ids" {
  description = "Groupes d'action par canal."
  value       = { for channel, group in azurerm_monitor_action_group.main : channel => group.id }
}
