output "id" {
  description = "Identifiant du réseau."
  value       = azurerm_virtual_network.main.id
}

output "subnet_ids" {
  description = "Sous-réseaux par usage, une fois leurs groupes de sécurité en place."
  value       = { for purpose, link in azurerm_subnet_network_security_group_association.main : purpose => link.subnet_id }
}

output "private_dns_zone_ids" {
  description = "Zones de noms privés, une fois lues par le réseau."
  value       = { for name, link in azurerm_private_dns_zone_virtual_network_link.main : name => azurerm_private_dns_zone.main[name].id }
}
